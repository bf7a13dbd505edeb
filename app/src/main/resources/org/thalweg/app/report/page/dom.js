// Elements. Text goes in as text alone: it may be anyone's.

function byId(id) {
  return document.getElementById(id);
}

/** An element with its properties and attributes, and what is in it: elements or text. */
function element(name, settings = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(settings)) {
    if (key in made) {
      made[key] = value;
    } else {
      made.setAttribute(key, value);
    }
  }
  made.append(...content);
  return made;
}

/** An element of a drawing. */
function drawn(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/** Runs a task before the next frame; once, however often it is asked for until then. */
function oncePerFrame(task) {
  let waiting = false;
  return () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        task();
      });
    }
  };
}
