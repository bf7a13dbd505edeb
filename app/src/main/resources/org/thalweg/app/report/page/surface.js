// The landscape as a surface in three dimensions; its library is started when it is first asked for.

let solidPlotly;
let shownSurface; // as drawn last

function startSolidPlotly() {
  if (!solidPlotly) {
    document.head.append(element('script', { textContent: byId('solid').textContent }));
    solidPlotly = window.Plotly;
  }
  return solidPlotly;
}

/** The heights by the scale chosen, and how far above them lines are seen. */
function currentSurface() {
  const rule = heightRule();
  return { heights: model.landscape.values.map((row) => row.map(rule.of)), lift: 0.012 * (rule.high - rule.low) };
}

function surfaceTrace(surface) {
  return {
    type: 'surface',
    x: model.landscape.x,
    y: model.landscape.y,
    z: surface.heights,
    text: model.landscape.values.map((row) => row.map((value) => brief(value, 6))),
    meta: axisLabels(),
    hovertemplate: HOVERED,
    colorscale: landscapeColors('relief'),
    showscale: false,
    lighting: { ambient: 0.75, diffuse: 0.6, specular: 0.05 },
  };
}

/** The place of a coordinate among the nodes of an axis, which are evenly spaced but for rounding; NaN beyond them. */
function placeAmong(nodes, value) {
  const place = ((value - nodes[0]) / (nodes.at(-1) - nodes[0])) * (nodes.length - 1);
  return place >= 0 && place <= nodes.length - 1 ? place : NaN;
}

/** The surface's height at a point; null where there is none. */
function heightAt(heights, x, y) {
  const column = placeAmong(model.landscape.x, x);
  const row = placeAmong(model.landscape.y, y);
  if (Number.isNaN(column) || Number.isNaN(row)) {
    return null;
  }
  const left = Math.min(Math.floor(column), model.landscape.x.length - 2);
  const below = Math.min(Math.floor(row), model.landscape.y.length - 2);
  const corners = [heights[below][left], heights[below][left + 1], heights[below + 1][left], heights[below + 1][left + 1]];
  if (corners.includes(null)) {
    return null;
  }
  const [right, up] = [column - left, row - below];
  const between = (from, to, part) => from + part * (to - from);
  return between(between(corners[0], corners[1], right), between(corners[2], corners[3], right), up);
}

/** In how many parts the way between two points is laid on the surface: one for every two nodes, in reason. */
function partsOf(x0, y0, x1, y1) {
  const { x, y } = model.landscape;
  const far = Math.max(Math.abs(x1 - x0) / (x.at(-1) - x[0]), Math.abs(y1 - y0) / (y.at(-1) - y[0]));
  return Math.max(1, Math.min(200, Math.ceil((far * x.length) / 2)));
}

/** The path of a run so far, laid on the surface: along its slopes between two points too. */
function laid(run, surface) {
  const { x, y } = soFar(run);
  const path = { x: [], y: [], z: [] };
  const add = (atX, atY) => {
    const height = heightAt(surface.heights, atX, atY);
    path.x.push(height === null ? null : atX);
    path.y.push(height === null ? null : atY);
    path.z.push(height === null ? null : height + surface.lift);
  };
  for (let i = 0; i < x.length; i++) {
    const parts = i === 0 ? 1 : partsOf(x[i - 1], y[i - 1], x[i], y[i]);
    for (let k = 1; k < parts; k++) {
      add(x[i - 1] + (k / parts) * (x[i] - x[i - 1]), y[i - 1] + (k / parts) * (y[i] - y[i - 1]));
    }
    add(x[i], y[i]);
  }
  return path;
}

function pathInSpace(run, surface) {
  return {
    ...laid(run, surface),
    type: 'scatter3d',
    mode: 'lines',
    visible: isOn(run),
    line: { color: colorOf(run), width: 5 },
    meta: plain(run.entry),
    hovertemplate: '%{meta}<extra></extra>',
  };
}

function headsInSpace(surface) {
  const heads = named.filter(isOn).map((run) => [run, laid(run, surface)]);
  const last = (axis) => heads.map(([, path]) => path[axis].at(-1) ?? null);
  return {
    x: last('x'),
    y: last('y'),
    z: last('z'),
    type: 'scatter3d',
    mode: 'markers',
    marker: { color: heads.map(([run]) => colorOf(run)), size: 5 },
    hoverinfo: 'skip',
  };
}

function surfaceLayout() {
  const { x, y } = model.landscape;
  const side = (title) => axis(title, { backgroundcolor: 'rgba(0,0,0,0)', title: { text: title } });
  return {
    ...baseLayout(),
    dragmode: 'orbit',
    margin: { l: 0, r: 0, t: 30, b: 0 },
    scene: {
      xaxis: { ...side(axisLabels()[0]), range: [x[0], x.at(-1)] },
      yaxis: { ...side(axisLabels()[1]), range: [y[0], y.at(-1)] },
      zaxis: side(choice.scale === 'log' ? 'log10(height / highest)' : 'value'),
      aspectratio: { x: 1, y: 1, z: 0.6 },
      camera: { eye: { x: -0.5, y: -1.7, z: 1.15 }, center: { x: 0, y: 0, z: -0.12 } },
    },
    uirevision: 'kept',
  };
}

function drawSurface() {
  shownSurface = currentSurface();
  const paths = named.map((run) => pathInSpace(run, shownSurface));
  const traces = [surfaceTrace(shownSurface), ...paths, headsInSpace(shownSurface)];
  byId('surface').setAttribute('aria-label', `Surface in three dimensions. ${landscapeInWords()}`);
  return startSolidPlotly().react('surface', traces, surfaceLayout(), CONFIG);
}

function movePathsInSpace() {
  const paths = [...named.map((run) => laid(run, shownSurface)), headsInSpace(shownSurface)];
  const columns = (axis) => paths.map((path) => path[axis]);
  const update = { x: columns('x'), y: columns('y'), z: columns('z') };
  solidPlotly.restyle('surface', update, paths.map((path, i) => i + 1));
}
