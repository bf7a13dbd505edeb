// Tables that a click on a heading sorts, and commands to copy.

/**
 * Fills a table.
 *
 * columns: {label, isNumber, name}; rows: {cells: [{content, key}], below}, where below is said across the table.
 */
function fillTable(table, columns, rows) {
  const head = element('tr');
  columns.forEach((column, i) => {
    const button = element('button', { type: 'button' }, column.label);
    const heading = element('th', { scope: 'col', className: column.isNumber ? 'number' : '' }, button);
    heading.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => sortBy(i, heading, table, rows));
    head.append(heading);
  });
  table.append(element('thead', {}, head));
  for (const row of rows) {
    const cells = row.cells.map((cell, i) => element('td', { className: cellClass(columns[i]) }, cell.content));
    row.group = element('tbody', {}, element('tr', {}, ...cells));
    if (row.below) {
      const across = element('td', { colSpan: columns.length }, element('div', { className: 'words' }, row.below));
      row.group.append(element('tr', {}, across));
    }
    table.append(row.group);
  }
}

function cellClass(column) {
  return column.isNumber ? 'number' : (column.name ?? '');
}

function sortBy(column, heading, table, rows) {
  const isDescending = heading.getAttribute('aria-sort') === 'ascending';
  for (const other of heading.parentElement.children) {
    other.setAttribute('aria-sort', 'none');
  }
  heading.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
  const sorted = rows.toSorted((a, b) => {
    const order = compareKeys(a.cells[column].key, b.cells[column].key);
    return isDescending ? -order : order;
  });
  table.append(...sorted.map((row) => row.group));
}

/** Numbers by size, NaN above all; text by the alphabet. */
function compareKeys(a, b) {
  if (typeof a === 'string') {
    return a.localeCompare(b);
  }
  return Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : Math.sign(a - b) || 0;
}

const OUTCOME_COLUMNS = [
  { label: 'entry', name: 'entry' },
  { label: 'loss', isNumber: true },
  { label: 'best', isNumber: true },
  { label: 'steps', isNumber: true },
  { label: 'evaluations', isNumber: true },
  { label: 'gradients', isNumber: true },
  { label: 'path length', isNumber: true },
  { label: 'end', name: 'reason' },
];

let outcomeRows; // in the order of the runs

function outcomeRow(run) {
  const numbers = [run.loss, run.best, run.steps, run.evaluations, run.gradients, run.length];
  const cells = [
    { content: run.entry, key: run.entry },
    ...numbers.map((number) => ({ content: number.text, key: Number(number.value) })),
    { content: run.reason, key: run.reason },
  ];
  return { cells, below: run.words };
}

function fillOutcomes() {
  outcomeRows = model.runs.map(outcomeRow);
  fillTable(byId('outcomes'), OUTCOME_COLUMNS, outcomeRows);
  outcomeRows.forEach((row, i) => row.group.classList.toggle('fault', model.runs[i].fault));
}

/** Those of runs that are not shown are dim. */
function dimOutcomes() {
  outcomeRows.forEach((row, i) => row.group.classList.toggle('off', !isOn(model.runs[i])));
}

/** What a cell is worth: 94.0 % as 94, >= 2.5 as 2.5, "-" as none; <0.1 % as 0.099, >99.9 % as 99.901. */
function numberIn(text) {
  const bound = text.match(/^([<>])(.*)$/);
  if (bound && !text.startsWith('>=')) {
    return numberIn(bound[2]) + (bound[1] === '<' ? -0.001 : 0.001);
  }
  return Number(text.replace(/^>= /, '').replace(/ %$/, '').replace(/^-$/, 'NaN'));
}

/** Fills a table that is all text; its columns of numbers are sorted as such. */
function fillTextTable(table, [headings, ...texts]) {
  const isNumber = (i) => i > 0 && texts.every((cells) => cells[i] === 'NaN' || cells[i] === '-' || !Number.isNaN(numberIn(cells[i])));
  const numeric = headings.map((_, i) => isNumber(i));
  const columns = headings.map((label, i) => ({ label, isNumber: numeric[i], name: i === 0 ? 'entry' : '' }));
  const rows = texts.map((cells) => ({
    cells: cells.map((text, i) => ({ content: text, key: numeric[i] ? numberIn(text) : text })),
  }));
  fillTable(table, columns, rows);
}

function fillStarts() {
  if (model.starts) {
    byId('many').hidden = false;
    fillTextTable(byId('starts'), model.starts);
  }
}

const STUDIES = {
  tuning: ['Tuning', 'Each entry as typed and at the best of the values tried; the figure of tuning shows the others.'],
  basins: ['Basins', 'Where starts lead that fill the domain; the figure of basins shows which of them.'],
};

function fillStudies() {
  for (const { name, rows } of model.studies) {
    const [title, note] = STUDIES[name];
    const heading = element('h2', { id: `${name}-title` }, title);
    const table = element('table', { id: name });
    const scroll = element('div', { className: 'scroll', role: 'region', 'aria-labelledby': heading.id, tabIndex: 0 }, table);
    const section = element('section', { 'aria-labelledby': heading.id }, heading);
    section.append(element('p', { className: 'note' }, note), scroll);
    byId('studies').append(section);
    fillTextTable(table, rows);
  }
}

function copyable(command) {
  const text = element('pre', {}, command);
  const button = element('button', { type: 'button' }, 'Copy');
  button.setAttribute('aria-label', `Copy the command ${command}`);
  button.addEventListener('click', () => copy(text, button));
  return element('div', { className: 'copied' }, text, button);
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    getSelection().selectAllChildren(text); // where a page may not write: as the reader would
    document.execCommand('copy');
  }
  button.textContent = 'Copied';
}

function fillCommands() {
  byId('command').append(copyable(model.command));
  const details = byId('commands').closest('details');
  details.addEventListener('toggle', () => byId('commands').append(...model.runs.map((run) => copyable(run.command))), {
    once: true,
  });
}
