"""Say it better: look over what one wants to say, rebuild it, copy it, hand it over, or keep it."""
