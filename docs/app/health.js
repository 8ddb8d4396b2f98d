// How the mat itself is: what it lives on, its pads, its faults, its starts. null until told, or if an older mat cannot say.

import { OP } from "./link/messages.js";
import { readBoots, readFault, readPads, readPower, readVitals } from "./link/health-messages.js";

export class Health {
  power = null;
  pads = null;
  vitals = null;
  boots = null;

  /** As the mat has kept them, those that are mended too: { kind, isPresent, times, zones, lastUtcS }. */
  faults = [];

  async readPower(client) {
    const bytes = await client.tryRequest(OP.power);
    this.power = bytes && readPower(bytes);
  }

  async readAll(client) {
    await this.readPower(client);
    const [pads, vitals, boots] = [await client.tryRequest(OP.pads), await client.tryRequest(OP.vitals), await client.tryRequest(OP.boots)];
    this.pads = pads && readPads(pads);
    this.vitals = vitals && readVitals(vitals);
    this.boots = boots && readBoots(boots);
    await this.#readFaults(client);
  }

  async #readFaults(client) {
    const faults = [];
    for (let index = 0, count = 1; index < count; index++) {
      const bytes = await client.tryRequest(OP.faults, [index]);
      if (!bytes) break;
      const read = readFault(bytes);
      count = read.count;
      if (read.fault) faults.push(read.fault);
    }
    this.faults = faults;
  }
}
