//! Files of REFI-QDA that are made and read here, held against the schema of the standard.

mod hostile;
mod schema;
mod taken;
mod written;
