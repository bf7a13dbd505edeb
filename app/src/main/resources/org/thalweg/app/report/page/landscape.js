// The landscape from above, with the paths on it.

/** Lower than this, relative to the highest, is as good as the floor. */
const DEPTH = 1e-8;

/** Differences of values below this are finite. */
const HUGE = Number.MAX_VALUE / 4;

/** What steps between levels are, times a power of ten. */
const ROUND_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15];

/** More points than this need no marker each. */
const MOST_MARKED = 150;

/** How the values become heights by the scale chosen, and between which heights they lie. */
function heightRule() {
  const { values, floor } = model.landscape;
  const finite = values.flat().filter(Number.isFinite);
  const least = Math.max(-HUGE, finite.reduce((a, b) => Math.min(a, b), Infinity));
  const greatest = Math.min(HUGE, finite.reduce((a, b) => Math.max(a, b), -Infinity));
  const clamped = (value) => Math.max(least, Math.min(greatest, value));
  if (choice.scale === 'linear') {
    return { low: least, high: greatest, of: (value) => (value === null ? null : clamped(value)) };
  }
  const top = greatest - floor;
  const relative = (value) => (top > 0 ? (clamped(value) - floor) / top : 0);
  const lowest = finite.map(relative).reduce((low, value) => (value > 0 ? Math.min(low, value) : low), 1);
  return {
    low: Math.log10(Math.max(lowest, DEPTH)),
    high: 0,
    of: (value) => (value === null ? null : Math.log10(Math.max(relative(value), DEPTH))),
  };
}

/** Evenly spaced levels at round numbers, about as many as wanted. */
function levelsOf({ low, high }) {
  const range = high - low;
  if (!(range > 1e-14 * Math.max(Math.abs(low), Math.abs(high)))) {
    return { start: low, end: low, size: 1 };
  }
  const raw = range / (model.landscape.levels + 1);
  const scale = 10 ** Math.floor(Math.log10(raw));
  const size = scale * (ROUND_STEPS.find((step) => step * scale >= raw) ?? 15);
  return { start: Math.floor(low / size) * size, end: Math.ceil(high / size) * size, size };
}

function contours() {
  const rule = heightRule();
  const levels = levelsOf(rule);
  return {
    type: 'contour',
    x: model.landscape.x,
    y: model.landscape.y,
    z: model.landscape.values.map((row) => row.map(rule.of)),
    text: model.landscape.values.map((row) => row.map((value) => brief(value, 6))),
    meta: axisLabels(),
    hovertemplate: HOVERED,
    contours: { ...levels, coloring: 'fill' },
    autocontour: false,
    zmin: levels.start,
    zmax: Math.max(levels.end, levels.start + levels.size),
    line: { width: 0 },
    colorscale: landscapeColors('map'),
    showscale: false,
    connectgaps: false,
  };
}

/** What is said of a node. */
const HOVERED = '%{meta[0]} %{x:.6~g}<br>%{meta[1]} %{y:.6~g}<br>value %{text}<extra></extra>';

/** As figures take them. */
function axisLabels() {
  return [plain(model.landscape.xLabel), plain(model.landscape.yLabel)];
}

/** The points of a run so far. */
function soFar(run) {
  const count = pointsReached(run);
  return { x: run.path.x.slice(0, count), y: run.path.y.slice(0, count) };
}

function pointText(run) {
  const [steps, evaluations] = run.path.costs;
  return run.path.loss.map(
    (loss, i) => `step ${brief(steps[i], 7)}, ${brief(evaluations[i], 7)} evaluations<br>loss ${brief(loss, 6)}`,
  );
}

/** A path off the plane is faint, and its points are the fainter the farther they are away from it. */
const FAINT = '59'; // of a colour's 256

function pathTrace(run) {
  const { x, fading } = run.path;
  const isOff = fading.some((part) => part > 0);
  const line = { ...lineOf(run), simplify: false }; // or an end that moves would move what is before it
  return {
    ...soFar(run),
    type: 'scatter',
    mode: x.length > MOST_MARKED && !isOff ? 'lines' : 'lines+markers',
    visible: isOn(run),
    line: isOff ? { ...line, color: line.color + FAINT } : line,
    marker: {
      color: colorOf(run),
      symbol: markerOf(run),
      size: 5,
      opacity: isOff ? fading.map((part) => 1 - 0.9 * part) : 1,
    },
    meta: plain(run.entry),
    text: pointText(run),
    hovertemplate: '%{meta}<br>%{text}<extra></extra>',
  };
}

function crowdPoints() {
  const shown = crowd.filter(isOn);
  return { x: joined(shown, (run) => soFar(run).x), y: joined(shown, (run) => soFar(run).y) };
}

function crowdTrace() {
  return { ...crowdPoints(), type: 'scatter', mode: 'lines', line: crowdLine(), opacity: 0.5, hoverinfo: 'skip' };
}

/** Where each run is. */
function headPoints() {
  const at = (run, column) => (isOn(run) ? (column[pointsReached(run) - 1] ?? null) : null);
  return { x: named.map((run) => at(run, run.path.x)), y: named.map((run) => at(run, run.path.y)) };
}

function headTrace() {
  const line = { color: themed('paper'), width: 2 };
  return {
    ...headPoints(),
    type: 'scatter',
    mode: 'markers',
    marker: { color: named.map(colorOf), symbol: named.map(markerOf), size: 13, line },
    hoverinfo: 'skip',
  };
}

function spotTrace(points, label, marker) {
  return {
    x: points.map((point) => point[0]),
    y: points.map((point) => point[1]),
    type: 'scatter',
    mode: 'markers',
    marker,
    text: points.map((point) => `${label}<br>${axisLabels()[0]} ${brief(point[0], 6)}<br>${axisLabels()[1]} ${brief(point[1], 6)}`),
    hovertemplate: '%{text}<extra></extra>',
  };
}

function startPoints() {
  const first = model.runs.find((run) => run.path.x.length > 0);
  return first ? [[first.path.x[0], first.path.y[0]]] : [];
}

function landscapeTraces() {
  return [
    contours(),
    crowdTrace(),
    ...named.map(pathTrace),
    spotTrace(startPoints(), 'start', {
      symbol: 'circle',
      size: 11,
      color: themed('paper'),
      line: { color: themed('ink'), width: 2.5 },
    }),
    headTrace(),
    spotTrace(model.landscape.optima, 'known minimum', {
      symbol: 'cross',
      size: 11,
      color: themed('minimum'),
      line: { color: themed('paper'), width: 1.5 },
    }),
  ];
}

/** Where the paths are among the traces. */
const FIRST_PATH = 2;

function landscapeLayout() {
  const { x, y } = model.landscape;
  return {
    ...baseLayout(),
    margin: { l: 80, r: 12, t: 30, b: 48 },
    xaxis: axis(axisLabels()[0], { range: [x[0], x.at(-1)], showgrid: false, constrain: 'domain' }),
    yaxis: axis(axisLabels()[1], { range: [y[0], y.at(-1)], showgrid: false, scaleanchor: 'x', constrain: 'domain' }),
    uirevision: 'kept',
  };
}

function landscapeInWords() {
  const { x, y, xLabel, yLabel, scale } = model.landscape;
  const window = `${xLabel} from ${brief(x[0])} to ${brief(x.at(-1))} and ${yLabel} from ${brief(y[0])} to ${brief(y.at(-1))}`;
  return `Contours of ${model.title}, ${scale === 'log' ? 'logarithmic' : 'linear'}, over ${window}, with the paths of ${runsInWords()}.`;
}

function drawLandscape() {
  byId('landscape').setAttribute('aria-label', landscapeInWords());
  return flatPlotly.react('landscape', landscapeTraces(), landscapeLayout(), CONFIG);
}

/** Moves the paths' ends. */
function movePaths() {
  const moved = [crowdPoints(), ...named.map(soFar), headPoints()];
  const head = FIRST_PATH + named.length + 1; // the start is before it
  const traces = [FIRST_PATH - 1, ...named.map((run, i) => FIRST_PATH + i), head];
  flatPlotly.restyle('landscape', { x: moved.map((path) => path.x), y: moved.map((path) => path.y) }, traces);
}
