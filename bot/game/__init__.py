"""The rules, pure: what is asked, what counts as right, and what happens next."""
