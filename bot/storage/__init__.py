"""What is remembered, and only here SQL."""
