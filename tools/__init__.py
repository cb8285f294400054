"""What is run beside the program: the offline bundle, the clock, the figures."""
