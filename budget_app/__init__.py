"""Family Budget: a planning conversation for families that live on money sent from abroad."""

__version__ = "0.1.0"
