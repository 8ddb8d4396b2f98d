// Lets go of the mat when nobody looks, so that another phone can have it, and comes back when somebody does.

const HIDDEN_MS = 60_000;

export class Patience {
  #app;
  #timer = 0;
  #hasLetGo = false;

  constructor(app) {
    this.#app = app;
    document.addEventListener("visibilitychange", () => {
      this.update();
      if (!document.hidden) this.#comeBack();
    });
  }

  /** A hidden page with no session disconnects after 60 s; in a session it stays. */
  update() {
    const { mat, link, isDemo } = this.#app;
    if (isDemo || !link) return;
    const mayLetGo = document.hidden && !mat.isInSession && link.state !== "off" && link.state !== "failed";
    if (!mayLetGo) {
      clearTimeout(this.#timer);
      this.#timer = 0;
    } else if (this.#timer === 0) {
      this.#timer = setTimeout(() => this.#letGo(), HIDDEN_MS);
    }
  }

  #letGo() {
    this.#timer = 0;
    if (this.#app.mat.isInSession) return;
    this.#hasLetGo = true;
    this.#app.link.disconnect();
  }

  #comeBack() {
    if (this.#hasLetGo) this.#app.link.connect();
    else this.#app.mat.refresh();
    this.#hasLetGo = false;
  }
}
