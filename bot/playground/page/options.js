// A command's options: what can be chosen for one, and what a typed value means (or what is wrong with it).

/** Discord's numbers for the kinds of options. */
export const KIND = {
  text: 3,
  integer: 4,
  boolean: 5,
  person: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  file: 11,
};

/** The fixed list that an option is chosen from as {name, value}, or null if it is typed freely. */
export function choicesFor(option, { people, channels, bot }) {
  if (option.choices?.length) return option.choices;
  if (option.type === KIND.boolean)
    return [
      { name: "True", value: true },
      { name: "False", value: false },
    ];
  if (option.type === KIND.person || option.type === KIND.mentionable) return [...people, bot].map(named);
  if (option.type === KIND.channel)
    return channels.map((channel) => ({ name: `#${channel.name}`, value: channel.id }));
  return null;
}

/** What a field holds: {value}, {} for nothing, or {problem} with a sentence. `picked` is {name, value} or null. */
export function readOption(option, text, picked, choices) {
  const typed = text.trim();
  if (!typed) return option.required ? { problem: `${option.name} is needed.` } : {};
  if (picked?.name === typed) return { value: picked.value };
  if (choices) return fromList(option, typed, choices);
  return (READERS[option.type] ?? unknown)(option, typed);
}

/** One line about an option, for whoever is filling it in. */
export function about(option) {
  return `${option.name}: ${option.description}${option.required ? "" : " Optional."}`;
}

const READERS = {
  [KIND.text]: readText,
  [KIND.integer]: (option, typed) => readNumber(option, typed, /^[+-]?\d+$/, "a whole number"),
  [KIND.number]: (option, typed) => readNumber(option, typed, /^[+-]?\d*\.?\d+$/, "a number"),
};

function named({ id, name }) {
  return { name, value: id };
}

function fromList(option, typed, choices) {
  const found = choices.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return found ? { value: found.value } : { problem: `Pick one of the choices for ${option.name}.` };
}

function readText(option, typed) {
  const { min_length: least = 0, max_length: most = 6000 } = option;
  if (typed.length < least) return { problem: `${option.name} wants at least ${least} characters.` };
  if (typed.length > most) return { problem: `${option.name} takes at most ${most} characters.` };
  return { value: typed };
}

function readNumber(option, typed, pattern, what) {
  const { min_value: least = -(2 ** 53), max_value: most = 2 ** 53 } = option;
  const value = Number(typed);
  if (pattern.test(typed) && value >= least && value <= most) return { value };
  const bounded = option.min_value !== undefined && option.max_value !== undefined;
  const range = bounded ? ` from ${least} to ${most}` : "";
  return { problem: `${option.name} must be ${what}${range}.` };
}

function unknown(option) {
  return { problem: `This page cannot fill in ${option.name} yet. Leave it empty.` };
}
