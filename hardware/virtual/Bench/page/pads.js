import { zones } from './mat.js';

const faults = ['none', 'open', 'shorted', 'stuck'];
const words = { none: 'well', open: 'open', shorted: 'shorted', stuck: 'stuck' };

/** One button a pad, as they lie; each press breaks it in another way. */
export function addPads(parent, change) {
  for (let zone = 0; zone < zones; zone++) {
    const button = document.createElement('button');
    button.type = 'button';
    const show = (fault) => {
      button.dataset.fault = fault;
      button.textContent = zone;
      button.setAttribute('aria-label', `pad ${zone}: ${words[fault]}`);
      button.title = words[fault];
    };
    button.addEventListener('click', () => {
      const next = faults[(faults.indexOf(button.dataset.fault) + 1) % faults.length];
      show(next);
      change(zone, next);
    });
    show('none');
    parent.append(button);
  }
}
