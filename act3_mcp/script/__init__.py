"""From words to shots: how briefs and screenplays are read, whoever films them."""
