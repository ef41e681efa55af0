/* main.c: the command line. */
#include <stdio.h>

#include "regest/regest.h"

int main(void) {
    puts(regest_version());
    return 0;
}
