"""Help: where to turn when it is not safe, and when it is time for somebody from outside. Public."""
