/** One operation at a time: stacks of phones refuse a second one while the first is under way. */
export class Operations {
  #last = Promise.resolve();
  #isClosed = false;

  /** @template T @param {() => Promise<T>} operation @returns {Promise<T>} */
  run(operation) {
    const result = this.#last.then(() => {
      if (this.#isClosed) throw new DOMException("disconnected", "NetworkError");
      return operation();
    });
    this.#last = result.catch(() => {});
    return result;
  }

  /** What still waits fails instead of running in the next connection. */
  close() { this.#isClosed = true; }
}
