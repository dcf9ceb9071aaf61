"""The printed papers: sign-in book, guest list, programme, emcee's script, winners' notice, closing report."""
