// What the motor sounds like: a hum at its own speed, as loud as it is driven.
const hertz = 170;
const loudest = 0.25;

/** A hum that is silent until switched on by a click, as browsers want it. */
export class Sound {
  #context;
  #volume;

  switch(isOn) {
    if (!this.#context && isOn) {
      this.#context = new AudioContext();
      this.#volume = new GainNode(this.#context, { gain: 0 });
      const hum = new OscillatorNode(this.#context, { type: 'triangle', frequency: hertz });
      hum.connect(this.#volume).connect(this.#context.destination);
      hum.start();
    }
    isOn ? this.#context?.resume() : this.#context?.suspend();
  }

  /** @param duty 0..100 % */
  play(duty) {
    this.#volume?.gain.setTargetAtTime(loudest * duty / 100, this.#context.currentTime, 0.03);
  }
}
