/** Why the link is not there; strings.js says it in words. */
export class LinkError extends Error {
  /**
   * @param {"unsupported"|"bluetooth-off"|"cancelled"|"not-found"|"out-of-reach"|"lost"|"wrong-key"|"version"|"silent"} reason
   */
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}
