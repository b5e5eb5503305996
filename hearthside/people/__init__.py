"""People and the door: who is here, in which couple, and how a locked page becomes an open one."""
