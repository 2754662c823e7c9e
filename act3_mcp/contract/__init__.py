"""The wire contracts of both APIs: endpoints and models, and nothing that acts."""
