import { Guest } from './guest.js';
import { Mat } from './mat.js';
import { addPads } from './pads.js';
import { Sound } from './sound.js';

const linesShown = 60;
const find = (id) => document.getElementById(id);
const mat = new Mat(find('stage'));
const sound = new Sound();
const socket = new WebSocket(new URL('bench', location).href.replace(/^http/, 'ws'));
let pairedWith = '';
let key = '';

function order(what) {
  if (socket.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(what));
  }
}

function clock(ms) {
  const s = Math.floor(ms / 1000);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
}

function pair() {
  pairedWith = key;
  find('pair').hidden = true;
  // Another query makes it another page, or the browser would only follow the fragment.
  find('phone').src = `app/?bench=${key.slice(0, 4)}#k=${key}`;
}

function addLines(lines) {
  const log = find('console');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    log.append(item);
  }
  while (log.childElementCount > linesShown) {
    log.firstChild.remove();
  }
  if (lines.length > 0) {
    log.scrollTop = log.scrollHeight;
  }
}

// A box that somebody is just pressing is ahead of the mat's word.
function mirror(id, isOn) {
  if (document.activeElement !== find(id)) {
    find(id).checked = isOn;
  }
}

function sourceOf({ hasPower, hasUsb, cellVolts, isCharging }) {
  if (!hasPower) {
    return 'nothing';
  }
  const cell = cellVolts === null ? '' : `cell, ${cellVolts.toFixed(2)} V`;
  return hasUsb ? `USB${cell && (isCharging ? ', charging' : '')}` : cell;
}

function show(state) {
  mat.showLoad(state.load);
  mat.showHum(state.duty);
  sound.play(state.duty);
  find('motor').value = state.duty;
  find('led').classList.toggle('lit', state.isLedOn);
  find('session').textContent = !state.hasPower ? 'no power' : state.isAsleep ? 'asleep' : state.session;
  find('source').textContent = sourceOf(state);
  find('presence').textContent = state.presence;
  find('clock').textContent = `${clock(state.sessionMs)} of ${clock(state.targetS * 1000)}`;
  mirror('usb', state.hasUsb);
  mirror('power', state.hasPower);
  addLines(state.lines);
  if (state.link && state.link !== key) {
    key = state.link;
    pairedWith === '' ? pair() : find('pair').hidden = false;
  }
}

function tell(what, guest) {
  order({ do: what, guest: guest.name, x: guest.x / 1000, y: guest.y / 1000, turn: guest.turn });
  find(`${guest.name}-lie`).textContent = guest.isOn ? 'take off' : 'put on';
}

function addGuest(name, x, y) {
  const guest = new Guest(find('stage'), name, x, y, tell);
  const label = document.createElement('span');
  label.textContent = name;
  find('guests').append(label);
  for (const [id, text, act] of [
    [`${name}-lie`, 'put on', () => (guest.isOn ? guest.lift() : guest.lieDown())],
    [`${name}-roll`, 'roll over', () => guest.roll()],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.id = id;
    button.textContent = text;
    button.setAttribute('aria-description', name);
    button.addEventListener('click', act);
    find('guests').append(button);
  }
}

function hold(isDown) {
  find('button').classList.toggle('down', isDown);
  order({ do: isDown ? 'hold' : 'release' });
}

// The first drawn lies lowest; the person, who comes last, is to be on top.
addGuest('bag', 600, 640);
addGuest('cat', 600, 130);
addGuest('person', -560, 20);
addPads(find('pads'), (zone, fault) => {
  mat.showFault(zone, fault);
  order({ do: 'pad', zone, fault });
});

find('button').addEventListener('pointerdown', (event) => {
  event.target.setPointerCapture(event.pointerId);
  hold(true);
});
for (const end of ['pointerup', 'pointercancel']) {
  find('button').addEventListener(end, () => hold(false));
}
find('button').addEventListener('keydown', (event) => {
  if (event.key === ' ' && !event.repeat) {
    hold(true);
  }
});
find('button').addEventListener('keyup', (event) => {
  if (event.key === ' ') {
    hold(false);
  }
});
find('sound').addEventListener('change', (event) => sound.switch(event.target.checked));
find('usb').addEventListener('change', (event) => order({ do: 'usb', isOn: event.target.checked }));
find('cell').addEventListener('change', (event) =>
  order({ do: 'cell', percent: event.target.value === '' ? null : Number(event.target.value) }));
find('power').addEventListener('change', (event) => order({ do: 'power', isOn: event.target.checked }));
find('away').addEventListener('change', (event) => order({ do: 'reach', isOn: !event.target.checked }));
find('speed').addEventListener('change', (event) => order({ do: 'speed', factor: Number(event.target.value) }));
find('pair').addEventListener('click', pair);
socket.addEventListener('message', (event) => show(JSON.parse(event.data)));
socket.addEventListener('close', () => { find('gone').hidden = false; });
