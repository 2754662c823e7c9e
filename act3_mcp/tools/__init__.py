"""What the model sees: typed tools, one file a noun, over what the layers below do."""
