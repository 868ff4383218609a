// What a message needs to be drawn, and what happens when one of its parts is used.
import { isPrivate, namesOf, pressKey } from "./state.js";

/** Names, people, channels and the bot: what selects and mentions are made from. */
export function directory(state) {
  return { names: namesOf(state), people: state.people, channels: state.channels, bot: state.bot };
}

/**
 * The `view(message)` that messages.js draws with. `ask(payload)` sends a press to the server,
 * `redraw(id)` and `remove(id)` show what came of it.
 */
export function views(state, desk) {
  return (message) => {
    const failure = state.failures.get(message.id);
    const keyOf = (customId) => pressKey(state.person, message.id, customId);
    return {
      ...directory(state),
      author: authorOf(state, message.author),
      isPrivate: isPrivate(state, message),
      failure: failure?.person === state.person ? failure.sentence : null,
      isWaiting: (customId) => state.waiting.has(keyOf(customId)),
      picked: (customId) => state.picked.get(keyOf(customId)),
      press: (part) => interact(state, desk, message, part, { type: "press" }),
      select: (part, values) => {
        state.picked.set(keyOf(part.custom_id), values);
        return interact(state, desk, message, part, { type: "select", values });
      },
      dismiss: () => {
        state.dismissed.add(message.id);
        desk.remove(message.id);
      },
    };
  };
}

/** Press or select: it shows as waiting until the server has an answer, and a failure is told at the message. */
async function interact(state, { ask, redraw }, message, part, payload) {
  const { id, channel_id: channel } = message;
  const person = state.person;
  const key = pressKey(person, id, part.custom_id);
  state.waiting.add(key);
  state.failures.delete(id);
  redraw(id);
  const answer = await ask({ ...payload, channel, message: id, custom_id: part.custom_id });
  state.waiting.delete(key);
  if (answer.type === "failed") {
    state.picked.delete(key);
    state.failures.set(id, { person, sentence: answer.sentence });
  }
  redraw(id);
}

function authorOf(state, { id, username, global_name: shown, bot }) {
  const known = [...state.people, state.bot].find((person) => person.id === id);
  const name = known?.name ?? shown ?? username;
  return { id, name, bot: bot ?? id === state.bot.id, place: state.people.indexOf(known) };
}
