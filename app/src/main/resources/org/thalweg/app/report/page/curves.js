// The loss and what goes with it, in strips over one axis.

const GAP = 0.035; // between strips, of the figure's height

/** From top to bottom, as a part of the height. */
function stripDomains() {
  const whole = model.strips.reduce((sum, strip) => sum + strip.weight, 0);
  const room = 1 - GAP * (model.strips.length - 1);
  let top = 1;
  return model.strips.map((strip) => {
    const bottom = top - (room * strip.weight) / whole;
    const domain = [Math.max(0, bottom), top];
    top = bottom - GAP;
    return domain;
  });
}

function axisName(strip) {
  return strip === 0 ? '' : String(strip + 1);
}

function curveTrace(run, strip) {
  return {
    x: run.path.costs[choice.cost],
    y: run.path.strips[strip],
    yaxis: `y${axisName(strip)}`,
    type: 'scatter',
    mode: 'lines',
    visible: isOn(run),
    line: lineOf(run),
    meta: [plain(run.entry), plain(model.costs[choice.cost]), plain(model.strips[strip].label)],
    hovertemplate: '%{meta[0]}<br>%{meta[1]} %{x:.7~g}<br>%{meta[2]} %{y:.5~g}<extra></extra>',
  };
}

function crowdCurve(strip) {
  const shown = crowd.filter(isOn);
  return {
    x: joined(shown, (run) => run.path.costs[choice.cost]),
    y: joined(shown, (run) => run.path.strips[strip]),
    yaxis: `y${axisName(strip)}`,
    type: 'scatter',
    mode: 'lines',
    line: crowdLine(),
    opacity: 0.5,
    hoverinfo: 'skip',
  };
}

function curveTraces() {
  return model.strips.flatMap((_, strip) => [crowdCurve(strip), ...named.map((run) => curveTrace(run, strip))]);
}

function sliderLine() {
  const at = Math.min(choice.at, wholeCost());
  return {
    type: 'line',
    xref: 'x',
    yref: 'paper',
    x0: at,
    x1: at,
    y0: 0,
    y1: 1,
    line: { color: themed('accent'), width: 1.5, dash: 'dot' },
  };
}

function curvesLayout() {
  const layout = {
    ...baseLayout(),
    height: 150 + 62 * model.strips.reduce((sum, strip) => sum + strip.weight, 0),
    margin: { l: 80, r: 12, t: 30, b: 48 },
    shapes: [sliderLine()],
    xaxis: costAxis(),
    uirevision: String(choice.cost),
  };
  const domains = stripDomains();
  model.strips.forEach((strip, i) => {
    layout[`yaxis${axisName(i)}`] = axis(plain(strip.label), { domain: domains[i], ...heightScale(strip, i) });
  });
  return layout;
}

/** Ticks at whole decades of a logarithmic strip, as many as there is room for; a linear one shows 0. */
function heightScale(strip, index) {
  const most = 2 + strip.weight;
  if (strip.scale !== 'log') {
    return { type: strip.scale, nticks: most, rangemode: 'tozero' };
  }
  let [low, high] = [Infinity, 0];
  for (const run of model.runs) {
    for (const value of run.path.strips[index]) {
      if (value > 0 && Number.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  const decades = high > 0 ? Math.log10(high) - Math.log10(low) : 0;
  return { type: 'log', dtick: decades > 1 ? Math.ceil(decades / most) : undefined };
}

function costAxis() {
  return axis(plain(model.costs[choice.cost]), {
    anchor: `y${axisName(model.strips.length - 1)}`,
    type: costScale(),
    rangemode: 'tozero',
    tickformat: isCounted() ? ',~d' : '',
  });
}

function curvesInWords() {
  const labels = model.strips.map((strip) => strip.label).join(', ');
  return `Curves of ${labels} against ${model.costs[choice.cost]}, of ${runsInWords()}.`;
}

function drawCurves() {
  byId('curves').setAttribute('aria-label', curvesInWords());
  return flatPlotly.react('curves', curveTraces(), curvesLayout(), CONFIG);
}

function moveSliderLine() {
  const { x0, x1 } = sliderLine();
  flatPlotly.relayout('curves', { 'shapes[0].x0': x0, 'shapes[0].x1': x1 });
}
