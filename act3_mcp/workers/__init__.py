"""Processes of our own for what may take too long, or too much, or its process with it: killed, nothing is lost."""
