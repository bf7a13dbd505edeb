// Colours, markers and what all figures share. The lines look as in the pictures beside this page.

const DASHES = ['solid', 'dash', 'dot', 'dashdot'];
const DASH_PATTERNS = ['', '7 4', '2 3', '8 3 2 3'];
const MARKERS = ['circle', 'square', 'triangle-up', 'diamond', 'pentagon', 'triangle-down'];
const COLORS = 8;

/** For the flat figures; the one for surfaces is another, which takes this one's name when it is loaded. */
const flatPlotly = window.Plotly;

const CONFIG = {
  responsive: true,
  displaylogo: false,
  showSendToCloud: false, // nothing leaves this page
  plotlyServerURL: '',
  modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d', 'hoverClosestCartesian', 'hoverCompareCartesian'],
};

/** A colour of the theme. */
function themed(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function colorOf(run) {
  if (run.faint) {
    return themed('run-faint');
  }
  return themed(model.runs.length === 1 ? 'run-alone' : `run-${run.place % COLORS}`);
}

function dashIndex(run) {
  return Math.floor(run.place / COLORS) % DASHES.length;
}

function markerOf(run) {
  return MARKERS[run.place % MARKERS.length];
}

function lineOf(run, width = 2) {
  return { color: colorOf(run), width, dash: DASHES[dashIndex(run)] };
}

function crowdLine() {
  return { color: themed('run-faint'), width: 1 };
}

/** The colours of a landscape, low to high. */
function landscapeColors(name) {
  const colors = themed(name).split(/\s+/);
  return colors.map((color, i) => [i / (colors.length - 1), color]);
}

/** Text for a figure: Plotly takes some markup, which nobody else shall write. */
function plain(text) {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return short.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function baseLayout() {
  return {
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: 'system-ui, "Segoe UI", Roboto, Arial, sans-serif', size: 12, color: themed('ink') },
    hoverlabel: {
      bgcolor: themed('raised'),
      bordercolor: themed('line'),
      font: { color: themed('ink') },
      align: 'left',
    },
    modebar: { bgcolor: 'rgba(0,0,0,0)', color: themed('soft'), activecolor: themed('accent') },
    showlegend: false,
    hovermode: 'closest',
    dragmode: 'zoom',
  };
}

function axis(title, settings = {}) {
  return {
    title: { text: title, standoff: 8 },
    gridcolor: themed('line'),
    linecolor: themed('line'),
    zeroline: false,
    showline: true,
    ticks: 'outside',
    tickcolor: themed('line'),
    ticklen: 4,
    exponentformat: 'power',
    ...settings,
  };
}

/** The sign of a run in the legend: its line and its marker. */
function sampleOf(run) {
  const color = colorOf(run);
  const sample = drawn('svg', { viewBox: '0 0 32 14', 'aria-hidden': 'true' });
  const dash = run.faint ? '' : DASH_PATTERNS[dashIndex(run)];
  sample.append(drawn('line', { x1: 1, x2: 31, y1: 7, y2: 7, stroke: color, 'stroke-width': 2, 'stroke-dasharray': dash }));
  if (!run.faint) {
    sample.append(drawn('path', { d: markerOutline(markerOf(run)), fill: color }));
  }
  return sample;
}

function markerOutline(marker) {
  const outlines = {
    circle: 'M11.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z',
    square: 'M12 3h8v8h-8z',
    'triangle-up': 'M16 2l5 9h-10z',
    diamond: 'M16 1.5l5 5.5l-5 5.5l-5 -5.5z',
    pentagon: 'M16 2l5 3.7l-1.9 5.8h-6.2l-1.9 -5.8z',
    'triangle-down': 'M16 12l5 -9h-10z',
  };
  return outlines[marker];
}
