// Discord's markdown inside a line: emphasis, code, spoilers, links, mentions and timestamps, as DOM nodes.
import { element } from "./dom.js";
import { link, safeAddress } from "./links.js";
import { timestamp } from "./timestamps.js";

/** The nodes for one stretch of text; `names` says what people and channels are called. */
export function inline(text, names, depth = 0) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    if (plain) nodes.push(plain);
    plain = "";
  };
  for (let at = 0; at < text.length;) {
    const found = depth < DEEPEST ? firstRule(text, at, names, depth) : null;
    const { node, length } = found ?? { node: text[at], length: 1 };
    at += length;
    if (typeof node === "string") plain += node;
    else {
      flush();
      nodes.push(node);
    }
  }
  flush();
  return nodes;
}

/** A block of code. */
export function codeBlock(code, language = "") {
  const label = language ? `Code, ${language}` : "Code";
  return element(
    "pre",
    { class: "code-block", tabindex: "0", "aria-label": label },
    element("code", {}, code),
  );
}

const DEEPEST = 12;
const STARTS = new Set("\\`*_~|[<hH");

// Each rule: a pattern that must match right here, and what it makes (a node, a string, or null for "not me").
const RULES = [
  [/\\([!-/:-@[-`{-~])/y, ([, escaped]) => escaped],
  [/```(?:([\w+-]+)\n)?\n*([\s\S]*?[^\n])\n*```/y, ([, language, code]) => codeBlock(code, language)],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, ([, , code]) => element("code", {}, trimmed(code))],
  [
    /\*\*\*((?:\\[\s\S]|[^\\])+?)\*\*\*(?!\*)/y,
    (match, inner) => element("strong", {}, element("em", {}, inner(match[1]))),
  ],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, (match, inner) => element("strong", {}, inner(match[1]))],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, (match, inner) => element("u", {}, inner(match[1]))],
  [/~~((?:\\[\s\S]|[^\\])+?)~~(?!~)/y, (match, inner) => element("s", {}, inner(match[1]))],
  [/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, (match, inner) => spoiler(inner(match[1]))],
  [
    /\*(?!\s)((?:\\[\s\S]|\*\*|[^\\*])+?)(?<!\s)\*(?!\*)/y,
    (match, inner) => element("em", {}, inner(match[1])),
  ],
  [/(?<!\w)_((?:\\[\s\S]|__|[^\\_])+?)_(?!\w)/y, (match, inner) => element("em", {}, inner(match[1]))],
  [/\[((?:\\[\s\S]|[^\\[\]])+)\]\(<?([^\s<>)]+)>?(?:\s+"([^"\n]*)")?\)/y, masked],
  [/<(https?:\/\/[^\s<>]+)>/iy, ([, address]) => link(address, {}, address)],
  [/(?<!\w)https?:\/\/[^\s<>]+[^\s<>"'.,:;!?)\]*_|~]/iy, ([address]) => link(address, {}, address)],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, ([, seconds, style]) => timestamp(Number(seconds), style)],
  [/<@!?(\d+)>/y, ([, id], _, names) => mention("person", `@${names.person(id)}`)],
  [/<@&(\d+)>/y, ([, id], _, names) => mention("role", `@${names.role(id)}`)],
  [/<#(\d+)>/y, ([, id], _, names) => mention("channel", `#${names.channel(id)}`)],
  [/<\/([^:<>\n]{1,100}):\d+>/y, ([, name]) => mention("command", `/${name}`)],
  [/<a?:(\w{2,32}):\d+>/y, ([, name]) => element("span", { class: "emoji" }, `:${name}:`)],
];

function firstRule(text, at, names, depth) {
  if (!STARTS.has(text[at])) return null;
  const inner = (part) => inline(part, names, depth + 1);
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const node = match && make(match, inner, names);
    if (node) return { node, length: match[0].length };
  }
  return null;
}

function masked([, words, address, title], inner) {
  const safe = safeAddress(address);
  return safe && link(safe, { title: title ? `${title} (${safe})` : safe }, inner(words));
}

function mention(kind, words) {
  return element("span", { class: `mention mention-${kind}` }, words);
}

function trimmed(code) {
  return /^ .*[^ ].* $|^ `|` $/s.test(code) ? code.slice(1, -1) : code;
}

function spoiler(children) {
  const hidden = element("span", { class: "spoiler-words", inert: true }, ...children);
  const cover = element(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Spoiler: press to read" },
    hidden,
  );
  const reveal = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    if (cover.classList.contains("spoiler-read")) return;
    event.preventDefault();
    for (const name of ["role", "aria-label"]) cover.removeAttribute(name);
    cover.classList.add("spoiler-read");
    hidden.inert = false;
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", reveal);
  return cover;
}
