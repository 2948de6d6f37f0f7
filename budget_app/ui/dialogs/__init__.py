"""The few questions that need an answer before anything else."""
