"""What to tell a person whose value for a command's option Discord's client would not send."""

from bot.playground.replies import Json

_NEEDED = {3: "a text", 4: "a whole number", 5: "yes or no", 10: "a number"}


def complaint(option: Json, code: str) -> str:
    """One sentence for SimCord's code of what is wrong."""
    name = f"“{option['name']}”"
    match code:
        case "option-range":
            return f"{name} goes{_bounds(option.get('min_value'), option.get('max_value'))}."
        case "option-length":
            return f"{name} takes{_bounds(option.get('min_length'), option.get('max_length'))} characters."
        case "option-choice":
            return f"{name} has a list: choose one of it."
        case "option-integer-range":
            return f"{name} takes a smaller number."
        case _:
            return f"{name} needs {_NEEDED.get(option['type'], 'something else')}."


def _bounds(least: float | None, most: float | None) -> str:
    parts = [f" {word} {bound}" for word, bound in (("from", least), ("to", most)) if bound is not None]
    return "".join(parts) if least is not None else "".join(parts).replace("to", "up to")
