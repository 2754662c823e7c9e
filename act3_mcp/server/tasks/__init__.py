"""The Tasks extension (SEP-2663): a call that takes long is answered with a task, which is asked about later.

Only clients that declare the extension get tasks; every other is answered as
ever. Nothing runs in a task: the work is the ledger's, and a task is a row that
says whose it is.
"""
