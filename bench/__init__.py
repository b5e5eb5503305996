"""How quick and how small Hearthside is. Figures are printed as ratios: machines differ, ratios less."""
