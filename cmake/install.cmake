# SPDX-License-Identifier: Apache-2.0
# Installation: libraries, headers, find_package(ushmem), pkg-config. Tools install themselves.
include(CMakePackageConfigHelpers)

install(TARGETS ushmem ushmem_static EXPORT ushmem-targets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Plug-ins lie beside the library, which looks for them there.
install(FILES include/shmem.h include/pshmem.h include/shmemx.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES include/mpp/shmem.h include/mpp/pshmem.h include/mpp/shmemx.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/mpp)
install(FILES include/ushmem/export.h include/ushmem/extensions.h include/ushmem/generic.h
  include/ushmem/generic.hpp include/ushmem/inline.h include/ushmem/world.hpp include/ushmem/device.h
  include/ushmem/streams.h include/ushmem/streams_typed.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ushmem)
install(FILES include/ushmem/device/ascend.h include/ushmem/device/block.h include/ushmem/device/calls.h
  include/ushmem/device/collectives.h include/ushmem/device/cpu.h include/ushmem/device/cuda.h
  include/ushmem/device/handle.h include/ushmem/device/handle_type.h include/ushmem/device/reach.h include/ushmem/device/ring.h
  include/ushmem/device/transfers.h include/ushmem/device/types.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ushmem/device)
# Not on the default path: its name is that of ours.
install(FILES include/aclshmem/shmem.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ushmem/aclshmem)
# The library's name in several other implementations, for build scripts that link with -lsma.
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/cmake)
foreach(suffix IN ITEMS so a)
  file(CREATE_LINK libushmem.${suffix} ${PROJECT_BINARY_DIR}/cmake/libsma.${suffix} SYMBOLIC)
  install(FILES ${PROJECT_BINARY_DIR}/cmake/libsma.${suffix} DESTINATION ${CMAKE_INSTALL_LIBDIR})
endforeach()

install(EXPORT ushmem-targets NAMESPACE ushmem::
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ushmem)
configure_package_config_file(cmake/ushmem-config.cmake.in
  ${PROJECT_BINARY_DIR}/cmake/ushmem-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ushmem)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cmake/ushmem-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cmake/ushmem-config.cmake
  ${PROJECT_BINARY_DIR}/cmake/ushmem-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ushmem)

# Relative to the file itself, so that an install tree can be moved.
file(RELATIVE_PATH pc_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
configure_file(cmake/ushmem.pc.in ${PROJECT_BINARY_DIR}/cmake/ushmem.pc @ONLY)
configure_file(cmake/openshmem.pc.in ${PROJECT_BINARY_DIR}/cmake/openshmem.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/cmake/ushmem.pc ${PROJECT_BINARY_DIR}/cmake/openshmem.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
