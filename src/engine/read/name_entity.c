#include "engine/read/name_int.h"
void rg_name_entity_number(name_work *work) { (void)work; }
