// What was measured, and what the reader has chosen to see of it.

const model = JSON.parse(document.getElementById('data').textContent);

/** Numbers from the text of their bytes; null where there is none. */
function numbersIn(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return Array.from(new Float64Array(bytes.buffer), (number) => (Number.isNaN(number) ? null : number));
}

function rowsOf(numbers, columns) {
  return Array.from({ length: numbers.length / columns }, (_, row) => numbers.slice(row * columns, (row + 1) * columns));
}

for (const { path } of model.runs) {
  path.costs = path.costs.map(numbersIn);
  path.strips = path.strips.map(numbersIn);
  path.loss = numbersIn(path.loss);
  path.x = numbersIn(path.x ?? '');
  path.y = numbersIn(path.y ?? '');
  path.fading = numbersIn(path.fading ?? '');
}
if (model.landscape) {
  model.landscape.x = numbersIn(model.landscape.x);
  model.landscape.y = numbersIn(model.landscape.y);
  model.landscape.values = rowsOf(numbersIn(model.landscape.values), model.landscape.x.length);
}

/** The runs that have a colour and a name, in the order of their colours; the others are a grey crowd. */
const named = model.runs.filter((run) => !run.faint).sort((a, b) => a.place - b.place);
const crowd = model.runs.filter((run) => run.faint);

const COUNTS = 3; // so many of the costs, which come first; the others are a length and, where it was asked for, a time
const TIME = 4;

const choice = {
  cost: 0, // what the slider and the curves count, an index into model.costs
  at: Infinity, // how much of it each run has spent
  off: new Set(), // runs not shown
  scale: model.landscape ? model.landscape.scale : 'linear',
};

/** Whether the cost chosen comes in whole numbers. */
function isCounted() {
  return choice.cost < COUNTS;
}

/** How the cost's axis is spread. */
function costScale() {
  return choice.cost === TIME ? model.timeScale : 'linear';
}

function isOn(run) {
  return !choice.off.has(run);
}

/** What the costliest run spent in all. */
function wholeCost() {
  return model.runs.reduce((most, run) => Math.max(most, run.path.costs[choice.cost].at(-1) ?? 0), 0);
}

/** The cost at a part of the axis, from 0 to 1. */
function costAt(part) {
  if (costScale() === 'linear') {
    return part * wholeCost();
  }
  const costs = model.runs.flatMap((run) => run.path.costs[choice.cost]);
  const least = costs.reduce((low, cost) => (cost > 0 ? Math.min(low, cost) : low), Infinity);
  return least * (wholeCost() / least) ** part;
}

/** How many points of a run's path it has reached for what may be spent. */
function pointsReached(run) {
  const costs = run.path.costs[choice.cost];
  let low = 0;
  let high = costs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (costs[middle] <= choice.at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The columns of several runs one behind the other, with a gap after each. */
function joined(runs, column) {
  return runs.flatMap((run) => [...column(run), null]);
}

/** A number as a person reads it. */
function brief(value, digits = 4) {
  if (value === null || value === undefined) {
    return 'none';
  }
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e6)
    ? value.toExponential(digits - 1).replace('e+', 'e')
    : String(Number(value.toPrecision(digits)));
}

function bestRun() {
  const finite = model.runs.filter((run) => Number.isFinite(run.loss.value));
  return finite.reduce((best, run) => (best && best.loss.value <= run.loss.value ? best : run), undefined);
}

/** What a figure's sentence says of the runs. */
function runsInWords() {
  const count = model.runs.length === 1 ? model.runs[0].entry : `${model.runs.length} entries`;
  const best = bestRun();
  return best ? `${count}; the least final loss is ${best.loss.text}, by ${best.entry}` : `${count}; none has a loss`;
}
