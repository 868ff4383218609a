// The bot's commands as a flat list, who is offered which, and how typed text finds one.

/** Every command and subcommand that this person is offered, in the bot's order: {path, name, description, options}. */
export function offered(commands, person) {
  return commands
    .filter((command) => (command.type ?? 1) === CHAT && isFor(command, person))
    .flatMap((command) => leaves(command, []));
}

/** The commands that fit what was typed after the slash, best first. */
export function search(catalogue, typed) {
  const wanted = plain(typed);
  const rank = ({ name, description }) => {
    if (name.startsWith(wanted)) return 0;
    if (wanted.split(" ").every((part) => name.split(" ").some((word) => word.startsWith(part)))) return 1;
    if (name.includes(wanted)) return 2;
    return plain(description).includes(wanted) ? 3 : null;
  };
  return catalogue
    .map((leaf) => ({ leaf, rank: rank(leaf) }))
    .filter((each) => each.rank !== null)
    .sort((one, other) => one.rank - other.rank)
    .map((each) => each.leaf);
}

/** A whole command typed by hand, `trivia start questions:5`: {leaf, values}, or null. */
export function wholeCommand(catalogue, typed) {
  const [name] = typed.split(/\s+\w+:/);
  const leaf = catalogue.find((each) => each.name === plain(name));
  if (!leaf) return null;
  const values = {};
  for (const option of leaf.options) {
    const found = new RegExp(`\\s${option.name}:\\s*(.*?)(?=\\s+\\w+:|$)`, "s").exec(typed);
    if (found) values[option.name] = found[1].trim();
  }
  return { leaf, values };
}

const CHAT = 1;
const SUBCOMMAND = 1;
const GROUP = 2;
// What everybody may do in a new server: view channels, send messages, embed links, attach files, read history,
// mention everyone, external emoji, add reactions, use application commands, threads, invites, change nickname.
const EVERYDAY = [0, 6, 10, 11, 14, 15, 16, 17, 18, 20, 21, 25, 26, 31, 35, 36, 37, 38, 46, 49, 50].reduce(
  (bits, bit) => bits | (1n << BigInt(bit)),
  0n,
);

function isFor({ default_member_permissions: needed }, person) {
  if (person?.moderator || needed === null || needed === undefined) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (bits & ~EVERYDAY) === 0n; // "0" means: administrators only
}

function leaves(command, above) {
  const path = [...above, command.name];
  const options = command.options ?? [];
  const parts = options.filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
  if (parts.length) return parts.flatMap((part) => leaves(part, path));
  return [{ path, name: path.join(" "), description: command.description, options }];
}

function plain(text) {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
