//! Messages and the way they leave: SMTP with the states a careful sender keeps.
