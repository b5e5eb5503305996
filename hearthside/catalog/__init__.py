"""What content is: types, loader, checks. Facts are in `hearthside/content/<language>/`."""
