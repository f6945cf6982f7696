// One file on its way to /upload, piece by piece. A piece that fails is asked after and sent again, later each time;
// after that the form brings the file. moved() is called at every step.

const HEADERS = { "X-Lanedesk-Upload": "1" };
const MOST_TRIES = 8;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export class Sending {
  sent = 0;
  token = null;
  refused = null;
  over = false;

  constructor(file, moved) {
    this.file = file;
    this.moved = moved;
    this.stopped = new AbortController();
    this.run();
  }

  stop() {
    this.over = true;
    this.stopped.abort();
  }

  async run() {
    let tries = 0;
    let part = null;
    let piece = 0;
    while (!this.over && !this.token && !this.refused && tries < MOST_TRIES) {
      try {
        if (!part) ({ part, piece } = await this.ask("POST", { name: this.file.name, size: this.file.size }));
        else if (tries > 0) this.sent = (await this.ask("GET", { part })).offset;
        while (!this.token && !this.refused) {
          const bytes = this.file.slice(this.sent, this.sent + piece);
          const come = await this.ask("PUT", { part, offset: this.sent }, bytes);
          this.sent = come.offset;
          this.token = come.token ?? null;
          tries = 0;
          this.moved();
        }
      } catch (fault) {
        if (fault.refused) this.refused = fault.refused;
        else if (fault.gone) part = null;
        tries++;
        if (!this.over && !this.refused) await pause(Math.min(250 * 2 ** tries, 8000));
      }
    }
    this.over = true;
    this.moved();
  }

  async ask(method, values, body) {
    const answer = await fetch(`/upload?${new URLSearchParams(values)}`, {
      method,
      headers: body ? { ...HEADERS, "Content-Type": "application/octet-stream" } : HEADERS,
      body,
      signal: this.stopped.signal,
    });
    if (answer.status === 422) throw { refused: (await answer.json()).error };
    if (answer.status === 404) throw { gone: true };
    if (!answer.ok && answer.status !== 409) throw { status: answer.status };
    return answer.json();
  }
}
