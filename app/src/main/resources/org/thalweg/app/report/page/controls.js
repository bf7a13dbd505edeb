// What the reader touches, and the start of it all.

const PLAYED_IN = 8000; // milliseconds, at speed 1
const FINE = 1000; // places of a slider over something that is not counted

let view = 'flat';
let playing = false;

function theme() {
  return document.documentElement.dataset.theme;
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId('theme').textContent = name === 'dark' ? 'Light' : 'Dark';
  byId('theme').setAttribute('aria-label', `Change to the ${name === 'dark' ? 'light' : 'dark'} theme`);
}

function changeTheme(name) {
  setTheme(name);
  fillLegend();
  drawAll();
}

function drawTerrain() {
  if (!model.landscape) {
    return;
  }
  byId('landscape').hidden = view !== 'flat';
  byId('surface').hidden = view !== 'solid';
  if (view === 'flat') {
    drawLandscape();
  } else {
    drawSurface();
  }
}

function drawAll() {
  drawTerrain();
  drawCurves();
}

const move = oncePerFrame(() => {
  moveSliderLine();
  if (model.landscape && view === 'flat') {
    movePaths();
  } else if (model.landscape) {
    movePathsInSpace();
  }
});

/** A cost as a person reads it. */
function amount(cost) {
  return isCounted() ? cost.toLocaleString('en') : brief(cost);
}

/** Reads the slider; its last place is the end, whatever was rounded. */
function readSlider() {
  const slider = byId('at');
  const place = Number(slider.value);
  const most = Number(slider.max);
  choice.at = place === most ? Infinity : isCounted() ? place : costAt(place / most);
  const label = model.costs[choice.cost];
  const text = `${label} ${amount(Math.min(choice.at, wholeCost()))} of ${amount(wholeCost())}`;
  byId('readout').value = text;
  slider.setAttribute('aria-valuetext', text);
}

function resetSlider() {
  const slider = byId('at');
  slider.max = isCounted() ? wholeCost() : FINE;
  slider.value = slider.max;
  readSlider();
}

function setPlaying(wanted) {
  playing = wanted;
  byId('play').textContent = wanted ? '❚❚' : '▶';
  byId('play').setAttribute('aria-label', wanted ? 'Pause' : 'Play');
}

function play() {
  const slider = byId('at');
  const most = Number(slider.max);
  let place = Number(slider.value) >= most ? 0 : Number(slider.value);
  let before;
  setPlaying(true);
  const tick = (now) => {
    if (!playing) {
      return;
    }
    place += ((now - (before ?? now)) / PLAYED_IN) * most * Number(byId('speed').value);
    before = now;
    slider.value = place;
    readSlider();
    move();
    if (place >= most) {
      setPlaying(false);
    } else {
      requestAnimationFrame(tick);
    }
  };
  requestAnimationFrame(tick);
}

function show(runs, wanted) {
  runs.forEach((run) => (wanted ? choice.off.delete(run) : choice.off.add(run)));
  dimOutcomes();
  drawAll();
}

function legendLine(runs, name, value) {
  const box = element('input', { type: 'checkbox', checked: runs.every(isOn) });
  box.addEventListener('change', () => show(runs, box.checked));
  const text = element('span', { className: 'name' }, name, element('span', { className: 'value' }, value));
  return element('li', {}, element('label', {}, box, sampleOf(runs[0]), text));
}

function fillLegend() {
  const lines = named.map((run) => legendLine([run], run.entry, `loss ${run.loss.text}`));
  if (crowd.length > 0) {
    lines.push(legendLine(crowd, `${crowd.length} others`, 'with a higher final loss'));
  }
  byId('entries').replaceChildren(...lines);
  if (model.landscape) {
    const marks = ['○ start', ...(model.landscape.optima.length > 0 ? ['✚ known minimum'] : [])];
    byId('marks').replaceChildren(...marks.map((mark) => element('li', {}, mark)));
  }
}

function fillHeading() {
  document.title = `${model.title} · Thalweg`;
  byId('title').textContent = model.title;
  byId('description').textContent = model.description;
  byId('formula').firstElementChild.textContent = model.formula;
  byId('formula').hidden = model.formula === '';
  for (const [name, value] of Object.entries(model.facts)) {
    byId('facts').append(element('div', {}, element('dt', {}, name), element('dd', {}, value)));
  }
  byId('verdict').textContent = model.verdict;
  byId('verdict').hidden = model.verdict === '';
  byId('figures-title').textContent = model.landscape ? 'Paths and curves' : 'Curves';
}

function sayThinned() {
  const thinned = model.runs.filter((run) => run.path.rows > run.path.loss.length);
  byId('thinned').hidden = thinned.length === 0;
  byId('thinned').textContent =
    `${thinned.length === 1 ? 'One path is' : `${thinned.length} paths are`} thinned on this page: ` +
    'of each stretch the turns and the lowest point are kept. The traces beside this page have all.';
}

function connect() {
  byId('cost').append(...model.costs.map((label, i) => element('option', { value: String(i) }, label)));
  byId('cost').addEventListener('change', () => {
    setPlaying(false);
    choice.cost = Number(byId('cost').value);
    resetSlider();
    drawAll();
  });
  byId('at').addEventListener('input', () => {
    setPlaying(false);
    readSlider();
    move();
  });
  byId('play').addEventListener('click', () => (playing ? setPlaying(false) : play()));
  byId('views').addEventListener('change', (event) => {
    view = event.target.value;
    drawTerrain();
  });
  byId('scales').addEventListener('change', (event) => {
    choice.scale = event.target.value;
    drawTerrain();
  });
}

function connectTheme() {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const ofSystem = () => (system.matches ? 'dark' : 'light');
  setTheme(ofSystem());
  system.addEventListener('change', () => changeTheme(ofSystem()));
  byId('theme').addEventListener('click', () => changeTheme(theme() === 'dark' ? 'light' : 'dark'));
  let before;
  addEventListener('beforeprint', () => {
    before = theme();
    changeTheme('light');
  });
  addEventListener('afterprint', () => changeTheme(before));
}

connectTheme();
fillHeading();
fillLegend();
fillOutcomes();
fillStarts();
fillStudies();
fillCommands();
sayThinned();
if (model.landscape) {
  byId('terrain').hidden = false;
  byId('caption').textContent = model.landscape.caption;
  byId('caption').hidden = model.landscape.caption === '';
  byId('scales').querySelector(`[value="${choice.scale}"]`).checked = true;
}
connect();
resetSlider();
drawAll();
