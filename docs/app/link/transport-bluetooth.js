// Web Bluetooth below the channel.

import { LinkError } from "./link-error.js";
import { Operations } from "./operations.js";

const uuid = (id) => `db8400${id.toString(16).padStart(2, "0")}-b96e-474c-8256-d5461608fb73`;

const SERVICE = uuid(1);
const BATTERY = "battery_service";
const INFORMATION = "device_information";
const CONNECT_MS = 15_000;
const WRITE_TRIES = 4;
const WRITE_AGAIN_MS = 60;

/** By the low byte of their 16-bit id: battery level, model, firmware, maker. */
const STANDARD = { 0x19: [BATTERY, 0x2a19], 0x24: [INFORMATION, 0x2a24], 0x26: [INFORMATION, 0x2a26], 0x29: [INFORMATION, 0x2a29] };

export const isBluetoothThere = () => "bluetooth" in navigator;

/** Where the browser does not say, it is taken to be on. */
const isBluetoothOn = async () => await navigator.bluetooth.getAvailability?.().catch(() => true) ?? true;

/** Opens the browser's chooser; needs a tap. */
export async function chooseDevice() {
  if (!isBluetoothThere()) throw new LinkError("unsupported");
  if (!await isBluetoothOn()) throw new LinkError("bluetooth-off");
  try {
    return await navigator.bluetooth.requestDevice({
      filters: [{ services: [SERVICE] }],
      optionalServices: [BATTERY, INFORMATION],
    });
  } catch (error) {
    throw new LinkError(/adapter|turned off|globally disabled/i.test(error.message) ? "bluetooth-off" : "cancelled", error);
  }
}

/** @returns {Promise<BluetoothDevice|null>} the one chosen in an earlier visit, where the browser remembers. */
export async function knownDevice(id) {
  const devices = await navigator.bluetooth?.getDevices?.().catch(() => []) ?? [];
  return devices.find((device) => device.id === id) ?? null;
}

export class BluetoothTransport {
  #device;
  #operations = new Operations();
  #characteristics = new Map();
  #onGone = () => {};

  constructor(device) {
    this.#device = device;
  }

  /** @param {() => void} onGone called once when the connection is lost. */
  async connect(onGone) {
    this.#onGone = () => {
      this.#device.removeEventListener("gattserverdisconnected", this.#onGone);
      this.#operations.close();
      onGone();
    };
    this.#device.addEventListener("gattserverdisconnected", this.#onGone);
    try {
      const server = await withinTime(this.#device.gatt.connect(), CONNECT_MS);
      const service = await this.#operations.run(() => server.getPrimaryService(SERVICE));
      for (const characteristic of await this.#operations.run(() => service.getCharacteristics())) {
        this.#characteristics.set(parseInt(characteristic.uuid.slice(4, 8), 16), characteristic);
      }
    } catch (error) {
      this.disconnect();
      throw new LinkError(await isBluetoothOn() ? "out-of-reach" : "bluetooth-off", error);
    }
  }

  async read(id) {
    const characteristic = await this.#find(id);
    const value = await this.#run(() => characteristic.readValue());
    return new Uint8Array(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength));
  }

  /** The mat may have no room just now; browsers do not say so, so a failed write is simply tried again. */
  async write(id, bytes) {
    const characteristic = await this.#find(id);
    for (let tries = 1; ; tries++) {
      try {
        return await this.#run(() => characteristic.writeValueWithResponse(bytes));
      } catch (error) {
        if (tries === WRITE_TRIES || !this.#device.gatt.connected) throw error;
        await new Promise((resolve) => setTimeout(resolve, WRITE_AGAIN_MS * tries));
      }
    }
  }

  async subscribe(id, hear) {
    const characteristic = await this.#find(id);
    characteristic.addEventListener("characteristicvaluechanged", (event) => {
      const { buffer, byteOffset, byteLength } = event.target.value;
      hear(new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength)));
    });
    await this.#run(() => characteristic.startNotifications());
  }

  disconnect() {
    this.#device.removeEventListener("gattserverdisconnected", this.#onGone);
    this.#operations.close();
    this.#device.gatt.disconnect();
  }

  async #find(id) {
    if (!this.#characteristics.has(id)) {
      const [serviceId, characteristicId] = STANDARD[id];
      const found = await this.#run(async () => {
        const service = await this.#device.gatt.getPrimaryService(serviceId);
        return service.getCharacteristic(characteristicId);
      });
      this.#characteristics.set(id, found);
    }
    return this.#characteristics.get(id);
  }

  async #run(operation) {
    try {
      return await this.#operations.run(operation);
    } catch (error) {
      throw this.#device.gatt.connected ? error : new LinkError("lost", error);
    }
  }
}

function withinTime(promise, ms) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("no connection in time")), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
