// The landscape as a surface in three dimensions; its library is started when it is first asked for.

let solidPlotly;

function startSolidPlotly() {
  if (!solidPlotly) {
    document.head.append(element('script', { textContent: byId('solid').textContent }));
    solidPlotly = window.Plotly;
  }
  return solidPlotly;
}

function surfaceTrace(rule) {
  return {
    type: 'surface',
    x: model.landscape.x,
    y: model.landscape.y,
    z: model.landscape.values.map((row) => row.map(rule.of)),
    text: model.landscape.values.map((row) => row.map((value) => brief(value, 6))),
    hovertemplate: 'x1 %{x:.6~g}<br>x2 %{y:.6~g}<br>value %{text}<extra></extra>',
    colorscale: landscapeColors('relief'),
    showscale: false,
    lighting: { ambient: 0.75, diffuse: 0.6, specular: 0.05 },
  };
}

/** Whether a point is on the surface; elsewhere a path would push the surface out of sight. */
function isOverSurface(x, y) {
  const { x: across, y: up } = model.landscape;
  return x >= across[0] && x <= across.at(-1) && y >= up[0] && y <= up.at(-1);
}

/** The points of a run so far, a little above the surface; gaps where there is none below. */
function lifted(run, rule) {
  const lift = 0.01 * (rule.high - rule.low);
  const { x, y } = soFar(run);
  const isSeen = x.map((at, i) => run.path.loss[i] !== null && isOverSurface(at, y[i]));
  const height = (i) => Math.max(rule.low, Math.min(rule.high, rule.of(run.path.loss[i]))) + lift;
  const column = (valueAt) => isSeen.map((seen, i) => (seen ? valueAt(i) : null));
  return { x: column((i) => x[i]), y: column((i) => y[i]), z: column(height) };
}

function pathInSpace(run, rule) {
  return {
    ...lifted(run, rule),
    type: 'scatter3d',
    mode: 'lines',
    visible: isOn(run),
    line: { color: colorOf(run), width: 5 },
    meta: plain(run.entry),
    text: pointText(run),
    hovertemplate: '%{meta}<br>%{text}<extra></extra>',
  };
}

function headsInSpace(rule) {
  const heads = named.filter(isOn).map((run) => [run, lifted(run, rule)]);
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
      xaxis: { ...side('x1'), range: [x[0], x.at(-1)] },
      yaxis: { ...side('x2'), range: [y[0], y.at(-1)] },
      zaxis: side(choice.scale === 'log' ? 'log10(height / highest)' : 'value'),
      aspectratio: { x: 1, y: 1, z: 0.6 },
      camera: { eye: { x: -1.25, y: -1.45, z: 1.05 } },
    },
    uirevision: 'kept',
  };
}

function drawSurface() {
  const rule = heightRule();
  const traces = [surfaceTrace(rule), ...named.map((run) => pathInSpace(run, rule)), headsInSpace(rule)];
  byId('surface').setAttribute('aria-label', `Surface in three dimensions. ${landscapeInWords()}`);
  return startSolidPlotly().react('surface', traces, surfaceLayout(), CONFIG);
}

function movePathsInSpace() {
  const rule = heightRule();
  const paths = [...named.map((run) => lifted(run, rule)), headsInSpace(rule)];
  const columns = (axis) => paths.map((path) => path[axis]);
  const update = { x: columns('x'), y: columns('y'), z: columns('z') };
  solidPlotly.restyle('surface', update, paths.map((path, i) => i + 1));
}
