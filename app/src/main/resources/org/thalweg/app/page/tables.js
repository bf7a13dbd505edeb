// Tables that a click on a heading sorts, and commands to copy.

/**
 * Fills a table.
 *
 * columns: {label, isNumber}; rows: {cells: [{content, key}], row}, where row is the element to put them in.
 */
function fillTable(table, columns, rows) {
  const head = element('tr');
  const body = element('tbody');
  columns.forEach((column, i) => {
    const button = element('button', { type: 'button' }, column.label);
    const heading = element('th', { scope: 'col', className: column.isNumber ? 'number' : '' }, button);
    heading.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => sortBy(i, heading, head, body, rows));
    head.append(heading);
  });
  for (const { cells, row } of rows) {
    row.append(...cells.map((cell, i) => element('td', { className: cellClass(columns[i]) }, cell.content)));
    body.append(row);
  }
  table.append(element('thead', {}, head), body);
}

function cellClass(column) {
  return column.isNumber ? 'number' : (column.name ?? '');
}

function sortBy(column, heading, head, body, rows) {
  const isDescending = heading.getAttribute('aria-sort') === 'ascending';
  for (const other of head.children) {
    other.setAttribute('aria-sort', 'none');
  }
  heading.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
  const sorted = rows.toSorted((a, b) => {
    const order = compareKeys(a.cells[column].key, b.cells[column].key);
    return isDescending ? -order : order;
  });
  body.append(...sorted.map(({ row }) => row));
}

/** Numbers by size, NaN above all; text by the alphabet. */
function compareKeys(a, b) {
  if (typeof a === 'string') {
    return a.localeCompare(b);
  }
  return Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : Math.sign(a - b) || 0;
}

const OUTCOME_COLUMNS = [
  { label: 'entry and outcome', name: 'entry' },
  { label: 'loss', isNumber: true },
  { label: 'best', isNumber: true },
  { label: 'steps', isNumber: true },
  { label: 'evaluations', isNumber: true },
  { label: 'gradients', isNumber: true },
  { label: 'path length', isNumber: true },
  { label: 'end', name: 'reason' },
];

function outcomeRow(run) {
  const numbers = [run.loss, run.best, run.steps, run.evaluations, run.gradients, run.length];
  const entry = element('div', {}, element('span', { className: 'name' }, run.entry), element('span', { className: 'words' }, run.words));
  const cells = [
    { content: entry, key: run.entry },
    ...numbers.map((number) => ({ content: number.text, key: Number(number.value) })),
    { content: run.reason, key: run.reason },
  ];
  return { cells, row: element('tr', { className: run.fault ? 'fault' : '' }) };
}

function fillOutcomes() {
  const rows = model.runs.map(outcomeRow);
  fillTable(byId('outcomes'), OUTCOME_COLUMNS, rows);
}

/** Rows of runs that are not shown are dim. */
function dimOutcomes(rows) {
  rows.forEach((row, i) => row.classList.toggle('off', !isOn(model.runs[i])));
}

/** What a cell is worth: 94.0 % as 94, "-" as none. */
function numberIn(text) {
  return Number(text.replace(/ %$/, '').replace(/^-$/, 'NaN'));
}

function fillStarts() {
  if (!model.starts) {
    return;
  }
  const [headings, ...texts] = model.starts;
  const isNumber = (i) => i > 0 && i < headings.length - 1; // between the entry and how its runs ended
  const columns = headings.map((label, i) => ({ label, isNumber: isNumber(i), name: i === 0 ? 'entry' : '' }));
  const rows = texts.map((cells) => ({
    cells: cells.map((text, i) => ({ content: text, key: isNumber(i) ? numberIn(text) : text })),
    row: element('tr'),
  }));
  byId('many').hidden = false;
  fillTable(byId('starts'), columns, rows);
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
