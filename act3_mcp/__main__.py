"""`python -m act3_mcp` is the same as `act3-film`."""

from act3_mcp.cli import main

if __name__ == "__main__":
    main()
