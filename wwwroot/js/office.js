// Small conveniences of the back office; everything works without them.
