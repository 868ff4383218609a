// Links: only http and https are followed, and a jump to a message of this server stays on this page.
import { element } from "./dom.js";

/** The address if it is one that may be followed, else null. */
export function safeAddress(text) {
  try {
    const address = new URL(text);
    return ["http:", "https:"].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

/** A link that opens beside this page, or a jump inside it; without a safe address only its children. */
export function link(text, attributes, ...children) {
  const address = safeAddress(text);
  if (address === null) return element("span", attributes, ...children);
  const jump = jumpIn(address);
  if (jump === null) {
    const outside = { target: "_blank", rel: "noopener noreferrer" };
    return element("a", { href: address, ...outside, ...attributes }, ...children);
  }
  const follow = (event) => {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("jump", { detail: jump }));
  };
  return element("a", { href: address, onclick: follow, ...attributes }, ...children);
}

function jumpIn(address) {
  const found = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(\d+)\/(\d+)(?:\/(\d+))?$/.exec(address);
  return found && { server: found[1], channel: found[2], message: found[3] ?? null };
}
