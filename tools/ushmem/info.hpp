// SPDX-License-Identifier: Apache-2.0
//
// `ushmem info`: an OpenSHMEM program of its own that prints what the library says about itself.
// Run alone it is a world of one PE; under a launcher its PE 0 prints for all.
#pragma once

namespace ushmem::tool {

int info_main(int argc, char** argv);

}  // namespace ushmem::tool
