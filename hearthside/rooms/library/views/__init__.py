"""The library. Everything in it is public: it holds words of ours and of researchers, none of a couple."""
