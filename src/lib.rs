//! From what people said to what a council decides: the floors of the house, from the ground up.
