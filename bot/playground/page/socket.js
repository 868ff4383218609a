// The line to the server: numbered requests, events as they come, and a connection that mends itself.

/**
 * Open the line. `onEvent(event)` gets what the server says; `onLine({open, tries, retry})` how the line is.
 * `ask(payload)` resolves to the event that answers it: answered, choices or failed, never a rejection.
 */
export function connect(address, { onEvent, onLine }) {
  const line = { socket: null, pending: new Map(), serial: 0, tries: 0, timer: null };
  const open = () => {
    clearTimeout(line.timer);
    if (line.socket?.readyState === WebSocket.CONNECTING) return;
    line.socket = new WebSocket(address);
    line.socket.addEventListener("message", ({ data }) => heard(line, JSON.parse(data), { onEvent, onLine }));
    line.socket.addEventListener("close", () => {
      for (const [request, { timer }] of [...line.pending]) {
        settle(line, timer === null ? { type: "answered", request } : failure(request, LOST));
      }
      const pause = PAUSES[Math.min(line.tries, PAUSES.length - 1)];
      line.tries += 1;
      line.timer = setTimeout(open, pause);
      onLine({ open: false, tries: line.tries, retry: open });
    });
  };
  open();
  return { ask: (payload) => ask(line, payload), tell: (payload) => ask(line, payload, null) };
}

const PAUSES = [400, 800, 1_500, 3_000, 5_000];
const PATIENCE = 10_000;
const LOST = "The connection was lost before an answer came. Try again when it is back.";
const SILENT = "No answer came. Try again.";
const ANSWERS = new Set(["answered", "choices", "failed"]);

function heard(line, event, { onEvent, onLine }) {
  if (event.type === "hello") {
    line.tries = 0;
    onLine({ open: true, tries: 0 });
  }
  if (ANSWERS.has(event.type)) settle(line, event);
  else onEvent(event);
}

/** Without patience (`tell`) only a failure answers: what was told comes back as an event. */
function ask(line, payload, patience = PATIENCE) {
  line.serial += 1;
  const request = line.serial;
  if (line.socket.readyState !== WebSocket.OPEN) return Promise.resolve(failure(request, LOST));
  return new Promise((resolve) => {
    const give = () => settle(line, failure(request, SILENT));
    const timer = patience === null ? null : setTimeout(give, patience);
    line.pending.set(request, { resolve, timer });
    line.socket.send(JSON.stringify({ ...payload, request }));
  });
}

function settle(line, event) {
  const waiting = line.pending.get(event.request);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  line.pending.delete(event.request);
  waiting.resolve(event);
}

function failure(request, sentence) {
  return { type: "failed", request, sentence };
}
