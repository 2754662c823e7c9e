"""Work that spends and takes time: written down first, sent once, followed to its end."""
